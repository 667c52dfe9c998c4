import { registerWords } from '../common/i18n/index.ts';

registerWords('manager', {
  zh: {
    title: '大厅实况',
    queues: '等候',
    devices: '设备',
    noDevices: '没有设备连接',
    fine: '正常',
    screenOnly: '屏幕显示号票',
    today: {
      issued: '取号',
      waiting: '等候',
      finished: '办结',
      missed: '未到',
      averageWait: '平均等候',
      averageService: '平均办理',
      rated: '评价 / 邀请',
      badRatings: '不满意',
    },
  },
  en: {
    title: 'The hall now',
    queues: 'Waiting',
    devices: 'Devices',
    noDevices: 'No device is connected',
    fine: 'Working',
    screenOnly: 'Tickets on screen',
    today: {
      issued: 'Tickets',
      waiting: 'Waiting',
      finished: 'Finished',
      missed: 'No-shows',
      averageWait: 'Average wait',
      averageService: 'Average service',
      rated: 'Rated / invited',
      badRatings: 'Dissatisfied',
    },
  },
});
