import { mount } from '../common/mount.tsx';
import { WindowScreen } from './WindowScreen.tsx';

mount(WindowScreen);
