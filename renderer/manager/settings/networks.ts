const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\/)|(?=\/))){4}\/(?:3[0-2]|[12]?\d)$/;
const V6 = /^[0-9a-f:]{2,39}\/(?:12[0-8]|1[01]\d|[1-9]?\d)$/i;

/** Whether this reads as part of a network, like `10.20.0.0/16`; the hall itself looks more closely. */
export const isNetwork = (text: string): boolean =>
  V4.test(text) || (V6.test(text) && URL.canParse(`http://[${text.split('/')[0]}]`));
