import { mount } from '../common/mount.tsx';

mount(() => <main>Hallcall</main>);
