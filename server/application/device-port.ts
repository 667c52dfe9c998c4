/** How a device host answered an order: with something, with nothing in time, or by leaving. */
export type OrderAnswer = { kind: 'answer'; answer: unknown } | { kind: 'silent' } | { kind: 'gone' };

export type OrderName = 'slip:print' | 'slip:preview' | 'sign:show' | 'keypad:show';

/** The device hosts as those see them who order something: present or not, and answering in their own time. */
export type DeviceCarrier = {
  isConnected: (device: string) => boolean;
  /** The journal of the host that answers to this name now; null where it has none or is not here. */
  hostId: (device: string) => string | null;
  order: (device: string, name: OrderName, request: object, timeoutMs: number) => Promise<OrderAnswer>;
};
