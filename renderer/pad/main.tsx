import { mount } from '../common/mount.tsx';
import { Pad } from './Pad.tsx';

mount(Pad);
