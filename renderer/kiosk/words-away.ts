/** Without the hall, asking for a person, and what was scanned, in Chinese. */
export const zhAway = {
  offline: {
    title: '离线取号',
    explained: '与叫号系统的连接中断（{{since}} 起），仍可取号。现在不能显示等候时间，恢复后按取号先后叫号。',
    hint: '请点选一项，取号后在大厅等候',
    left: '还可取 {{count}} 个号',
    none: '号已取完，请找工作人员',
    ticket: '离线票',
    takeHint: '请在大厅等候，系统恢复后按取号先后叫号',
    onScreenHint: '请拍照或记下号码，在大厅等候，系统恢复后按取号先后叫号',
    noSlipHint: '请记住号码，在大厅等候，系统恢复后叫号',
    maybeSlipHint: '拿到号票，或记下号码后，请点“我拿到号了”。系统恢复后按取号先后叫号',
    slipHint: '系统恢复后按取号先后叫号',
    notNow: '叫号系统连接中断，现在办不了这一项。请稍后再试，或到服务台找工作人员。',
  },
  scannedAppointment: {
    title: '您的预约',
    'check-in': '请点“签到取号”，领取号码。',
    arrived: '这个预约已经签到，请留意叫号。',
    cancelled: '这个预约已经取消，可以直接取号。',
    'other-day': '这个预约不是今天的，今天办理请直接取号。',
    notNow: '暂不签到',
  },
  help: {
    title: '我们来帮您',
    calling: '正在通知工作人员…',
    called: '已通知工作人员',
    calledAt: '已通知工作人员（{{time}}）',
    coming: '工作人员正在过来',
    failed: '现在通知不到工作人员',
    stay: '请在这里稍候，马上有人过来帮您。',
    desk: '请直接到服务台或窗口找工作人员。',
    hotline: '也可以拨打服务热线',
    ok: '知道了',
  },
};

/** The same in English. */
export const enAway = {
  offline: {
    title: 'Numbers without the network',
    explained:
      'The calling system has been out of reach since {{since}}. You can still take a number. Waiting times cannot be shown; calls go on in order once it is back.',
    hint: 'Choose one, then wait in the hall',
    left: '{{count}} numbers left',
    left_one: '1 number left',
    none: 'None left. Please ask our staff.',
    ticket: 'Offline ticket',
    takeHint: 'Please wait in the hall. Calls go on in order once the system is back.',
    onScreenHint: 'Please note your number or take a photo, and wait. Calls go on in order once the system is back.',
    noSlipHint: 'Please remember your number and wait. Calls go on once the system is back.',
    maybeSlipHint:
      'When you have the ticket or have noted the number, tap "I have my number". Calls go on once the system is back.',
    slipHint: 'Calls go on in order once the system is back',
    notNow: 'The calling system cannot be reached, so this is not possible now. Please try later or ask at the desk.',
  },
  scannedAppointment: {
    title: 'Your appointment',
    'check-in': 'Tap "Check in" to get your number.',
    arrived: 'This appointment has been checked in. Please watch for your call.',
    cancelled: 'This appointment was cancelled. You can take an ordinary number.',
    'other-day': 'This appointment is not today. For today please take a number.',
    notNow: 'Not now',
  },
  help: {
    title: 'We are here to help',
    calling: 'Calling our staff…',
    called: 'Our staff know you are here',
    calledAt: 'Our staff have been called ({{time}})',
    coming: 'Somebody is on the way',
    failed: 'Our staff cannot be called from here now',
    stay: 'Please wait here. Somebody will come to help you.',
    desk: 'Please go to the desk or to a counter.',
    hotline: 'You can also call our service line',
    ok: 'OK',
  },
};
