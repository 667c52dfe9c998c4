import { refuse } from '../../domain/result.ts';

const notBuilt = () => refuse({ code: 'not-allowed' });

export const pending = {
  'device:forget': notBuilt,
  'device:new-roll': notBuilt,
  'fault:repaired': notBuilt,
  'fault:report': notBuilt,
  'fault:told': notBuilt,
  'help:answer': notBuilt,
  'help:call': notBuilt,
  'rating:press': notBuilt,
  'screen:status': notBuilt,
  'self-test:run': notBuilt,
};
