/** How a device host answered an order: with something, with nothing in time, or by leaving. */
export type OrderAnswer = { kind: 'answer'; answer: unknown } | { kind: 'silent' } | { kind: 'gone' };

/** The device hosts as those see them who order something: present or not, and answering in their own time. */
export type DeviceCarrier = {
  isConnected: (device: string) => boolean;
  names: () => string[];
  order: (device: string, name: 'slip:print' | 'sign:show', request: object, timeoutMs: number) => Promise<OrderAnswer>;
};
