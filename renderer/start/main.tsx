import { mount } from '../common/mount.tsx';
import { Start } from './Start.tsx';

mount(Start);
