import '@fontsource-variable/noto-sans-sc/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/ui.css';
import { Component, type ComponentType, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { wordsIn } from './i18n/index.ts';
import { allWords, onLanguage } from './i18n/words.ts';
import { isTraining, TrainingBanner } from './ui/TrainingBanner.tsx';
import { applyAskedTheme } from './ui/theme.ts';

const RELOAD_AFTER_MS = 5000;
const WAIT_FOR_FONT_MS = 2500;

/** A screen nobody stands behind heals itself: it says so, then starts again. */
class CrashGuard extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    reportError(error); // the hall hears of it like of any other error of this page
    setTimeout(() => location.reload(), RELOAD_AFTER_MS);
  }

  override render() {
    return this.state.hasFailed ? <Restarting /> : this.props.children;
  }
}

function Restarting() {
  const [zh, en] = [wordsIn('zh', 'common'), wordsIn('en', 'common')];
  return (
    <main className="restarting" role="alert">
      <h1>{zh('crash.title')}</h1>
      <h2>{en('crash.title')}</h2>
      <p>
        {zh('crash.hint')} {en('crash.hint')}
      </p>
    </main>
  );
}

/** Draws a page into `#root`, once the glyphs of its own words are there or 2.5 s have passed. */
export function mount(Page: ComponentType): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  applyAskedTheme();
  onLanguage(({ locale }) => {
    document.documentElement.lang = locale;
  });
  const glyphs = document.fonts.load('400 1em "Noto Sans SC Variable"', allWords());
  const patience = new Promise((resolve) => setTimeout(resolve, WAIT_FOR_FONT_MS));
  const draw = () =>
    createRoot(root).render(
      <StrictMode>
        <CrashGuard>
          {isTraining() && <TrainingBanner />}
          <Page />
        </CrashGuard>
      </StrictMode>,
    );
  void Promise.race([glyphs, patience]).then(draw, draw);
}
