import { refuse } from '../../domain/result.ts';

const notBuilt = () => refuse({ code: 'not-allowed' });

export const pending = {
  'number:lease': notBuilt,
  'sheet:print': notBuilt,
  'ticket:back-enter': notBuilt,
  'ticket:merge': notBuilt,
  'ticket:reprint': notBuilt,
};
