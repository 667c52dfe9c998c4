import { mount } from '../common/mount.tsx';
import { Setup } from './Setup.tsx';

mount(Setup);
