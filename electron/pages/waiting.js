// Each reason with what staff can look at first: Chinese, English, then the advice in both.
const REASONS = {
  'no-answer': [
    '这个地址没有应答',
    'Nothing answers at this address',
    '大厅服务器是否开机，网线是否插好',
    "Is the hall's server on, and its network cable plugged in?",
  ],
  'no-network': ['本机没有连上网络', 'This box has no network', '本机的网线或无线网络', 'The network of this box'],
  'name-unknown': [
    '网络里找不到这个名称',
    'The network does not know this name',
    '设置里的大厅地址是否正确',
    "Is the hall's address in the settings right?",
  ],
  'certificate-date': [
    '安全证书已过期，或本机时间不对',
    'The certificate has expired, or the clock of this box is wrong',
    '本机的日期和时间；服务器的证书',
    'Date and time of this box; the certificate of the server',
  ],
  'certificate-name': [
    '安全证书不属于这个地址',
    'The certificate belongs to another address',
    '设置里的大厅地址；服务器的证书',
    "The hall's address in the settings; the certificate of the server",
  ],
  'certificate-unknown': [
    '本机不信任服务器的安全证书',
    'This box does not trust the certificate of the server',
    '签发证书的机构是否已装到本机',
    'Is the authority that issued it known to this box?',
  ],
  'hall-unknown': [
    '本机还不认识这个大厅',
    'This box does not know this hall yet',
    '由工作人员与值班经理页面上的标识核对后，在维护界面中选择“信任这个大厅”',
    "Staff compare the mark with the one on the duty manager's page, then trust this hall in the staff dialog",
  ],
  'hall-changed': [
    '应答的不是本机信任的大厅',
    'Whoever answers is not the hall that this box trusts',
    '大厅是否更换了证书；若没有，请报告，不要信任',
    'Has the hall got a new certificate? If not, report it and do not trust it',
  ],
  'no-tls': [
    '没有建立加密连接',
    'No encrypted connection could be made',
    '地址应以 http 还是 https 开头',
    'Should the address begin with http or with https?',
  ],
  'not-hallcall': [
    '这个地址上是另一个网站',
    'Another web server answers at this address',
    '设置里的大厅地址和端口',
    "The hall's address and port in the settings",
  ],
  'setting-up': [
    '大厅还没有设置好',
    'The hall has not been set up yet',
    '在服务器上完成设置',
    'Finish the setting up at the server',
  ],
  fault: [
    '大厅服务器有故障',
    "The hall's server has a fault",
    '服务器的日志和磁盘空间',
    'Log and disk space of the server',
  ],
  'too-slow': [
    '页面太久没有打开',
    'The page took too long',
    '网络和服务器是否很忙',
    'Is the network or the server very busy?',
  ],
  'page-stopped': [
    '页面停止了，正在重新打开',
    'The page stopped and is opened again',
    '无需操作',
    'Nothing has to be done',
  ],
  'server-failing': [
    '本机的大厅服务器没有运行起来，正在重新启动',
    "The hall's server on this box does not keep running; it is started again",
    '本机的日志和磁盘空间',
    'Log and disk space of this box',
  ],
};

function show(id, text) {
  document.getElementById(id).textContent = text;
}

let toldAt = 0;
let told = new URLSearchParams();

function readAddress() {
  toldAt = performance.now();
  told = new URLSearchParams(location.hash.slice(1));
  const [zh, en, adviceZh, adviceEn] = REASONS[told.get('reason')] ?? REASONS['no-answer'];
  show('address', told.get('address') ?? '–');
  show('reason-zh', zh);
  show('reason-en', en);
  const mark = told.get('reason')?.startsWith('hall-') ? (told.get('mark') ?? '') : '';
  show('mark', mark);
  for (const id of ['mark', 'mark-name']) document.getElementById(id).hidden = mark === '';
  show('advice-zh', adviceZh);
  show('advice-en', adviceEn);
  tick();
}

function tick() {
  const passed = performance.now() - toldAt;
  const since = new Date(Date.now() - passed - Number(told.get('waited') ?? 0));
  const at = `${since.getHours()}:${String(since.getMinutes()).padStart(2, '0')}`;
  const tries = told.get('tries') ?? '0';
  const seconds = Math.max(0, Math.ceil((Number(told.get('next') ?? 0) - passed) / 1000));
  show('tries-zh', `${at} 起已试 ${tries} 次，${seconds === 0 ? '正在重试' : `${seconds} 秒后再试`}`);
  show(
    'tries-en',
    `Since ${at}, tried ${tries === '1' ? 'once' : `${tries} times`}; ${seconds === 0 ? 'trying now' : `again in ${seconds} s`}`,
  );
}

readAddress();
addEventListener('hashchange', readAddress);
setInterval(tick, 1000);
