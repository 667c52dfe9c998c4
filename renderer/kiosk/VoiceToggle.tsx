/** Where voice guidance is switched on, among the comforts; nothing is drawn where a kiosk has none. */
export function VoiceToggle() {
  return null;
}
