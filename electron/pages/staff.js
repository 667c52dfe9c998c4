const byId = (id) => document.getElementById(id);
const frame = window.hallcallStaff;
const pin = byId('pin');
const STATES = {
  shown: ['正常', 'well'],
  asking: ['正在连接', 'connecting'],
  loading: ['正在打开', 'opening'],
  waiting: ['等待大厅系统', 'waiting for the hall'],
};
let isBusy = false;
let lockedUntil = 0;

function say(zh, en) {
  byId('said').replaceChildren(zh);
  if (en === '') return;
  const english = document.createElement('span');
  english.lang = 'en';
  english.textContent = en;
  byId('said').append(english);
}

function minutes(ms) {
  const all = Math.floor(ms / 60_000);
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  return hours > 0 ? `${hours} 小时 ${rest} 分钟 · ${hours} h ${rest} min` : `${rest} 分钟 · ${rest} min`;
}

/** Counts down while it is locked; nothing can be typed then. */
function showLock() {
  const seconds = Math.ceil((lockedUntil - performance.now()) / 1000);
  const isLocked = seconds > 0;
  const wasLocked = pin.disabled;
  for (const field of byId('lock').elements) field.disabled = isLocked;
  if (isLocked) say(`密码错误次数过多，请 ${seconds} 秒后再试。`, `Too many wrong PINs. Try again in ${seconds} s.`);
  else if (wasLocked) {
    say('', '');
    pin.focus();
  }
}

async function readLock() {
  const { lockedForMs, triesLeft } = await frame.lock();
  lockedUntil = performance.now() + lockedForMs;
  return triesLeft;
}

async function tryPin() {
  if (isBusy || pin.value === '') return;
  if (await isRight()) return showOpen();
  const left = await readLock();
  say(`密码不对，还可以试 ${left} 次。`, `Wrong PIN. ${left === 1 ? '1 try' : `${left} tries`} left.`);
  showLock();
}

async function isRight() {
  isBusy = true;
  try {
    return await frame.open(pin.value);
  } finally {
    pin.value = '';
    isBusy = false;
  }
}

async function showOpen() {
  const { screen, address, version, state, upForMs, hasDevices, stranger } = await frame.look();
  byId('screen').textContent = screen;
  byId('address').textContent = address;
  byId('version').textContent = version;
  byId('state').textContent = (STATES[state] ?? [state, state]).join(' · ');
  byId('up').textContent = minutes(upForMs);
  document.querySelector('[data-action="restart-devices"]').hidden = !hasDevices;
  byId('mark').textContent = stranger ?? '';
  for (const part of document.querySelectorAll('.stranger')) part.hidden = stranger === null;
  byId('lock').hidden = true;
  byId('open').hidden = false;
  say('', '');
  document.querySelector('[data-action="reload"]').focus();
}

async function act(action) {
  if (isBusy) return;
  isBusy = true;
  try {
    await frame.act(action);
  } finally {
    isBusy = false;
  }
  if (action === 'restart-devices') say('设备正在重启。', 'The devices are being restarted.');
}

byId('lock').addEventListener('submit', (event) => {
  event.preventDefault();
  void tryPin();
});
for (const key of document.querySelectorAll('[data-digit]')) {
  key.addEventListener('click', () => {
    pin.value = (pin.value + key.dataset.digit).slice(0, pin.maxLength);
  });
}
byId('erase').addEventListener('click', () => {
  pin.value = pin.value.slice(0, -1);
});
for (const button of document.querySelectorAll('[data-action]')) {
  button.addEventListener('click', () => void act(button.dataset.action));
}
byId('leave').addEventListener('click', () => void frame.leave());
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') void frame.leave();
});

void readLock().then(showLock);
setInterval(showLock, 1000);
pin.focus();
