import { mount } from '../common/mount.tsx';
import { WordBook } from './WordBook.tsx';

mount(WordBook);
