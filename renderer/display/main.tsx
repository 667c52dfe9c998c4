import { mount } from '../common/mount.tsx';
import { Display } from './Display.tsx';

mount(Display);
