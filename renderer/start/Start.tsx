import './hall-picture.css';
import './start.css';
import type { CSSProperties } from 'react';
import { NumberPlate } from '../common/ui/index.ts';
import { HallPicture } from './HallPicture.tsx';
import { DEMO_PIN, demoStaff, places } from './places.ts';
import { useDemo } from './useDemo.ts';

/** A picture of the hall; every thing in it opens its screen. */
export function Start() {
  const isDemo = useDemo();
  return (
    <main className="start">
      <header className="start-head">
        <h1>Hallcall</h1>
        <p>
          大厅叫号 · 选择一块屏幕 <span lang="en">Choose a screen</span>
        </p>
      </header>
      <nav className="hall" aria-label="屏幕 Screens">
        <HallPicture />
        <ul>
          {places.map(({ href, name, left, top, width, height }) => (
            <li
              key={href}
              style={
                {
                  '--left': `${left}%`,
                  '--top': `${top}%`,
                  '--width': `${width}%`,
                  '--height': `${height}%`,
                } as CSSProperties
              }
            >
              <a href={href}>
                <span className="place">
                  {name.zh} <span lang="en">{name.en}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isDemo && <DemoStaff />}
    </main>
  );
}

function DemoStaff() {
  return (
    <section className="demo" aria-label="演示登录 Demo sign-in">
      <p>
        演示登录 <span lang="en">Demo sign-in</span>
      </p>
      <dl>
        {demoStaff.map(({ role, badge }) => (
          <div key={badge}>
            <dt>
              {role.zh} <span lang="en">{role.en}</span>
            </dt>
            <dd>
              <NumberPlate number={badge} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            密码 <span lang="en">PIN</span>
          </dt>
          <dd>
            <NumberPlate number={DEMO_PIN} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
