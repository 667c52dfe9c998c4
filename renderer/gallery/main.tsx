import { setLanguage } from '../common/i18n/index.ts';
import { mount } from '../common/mount.tsx';
import { Gallery } from './Gallery.tsx';
import { galleryLook } from './gallery-look.ts';

const { scale, text, language } = galleryLook(location.search);
const { dataset } = document.documentElement;
dataset.scale = scale;
if (text === 'large') dataset.text = 'large';
void setLanguage(language);
mount(Gallery);
