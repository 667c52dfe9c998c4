import { app, session, type WebContents } from 'electron';
import type { BoxSettings } from './box-settings.ts';
import { sessionOf } from './partition.ts';

/** A page gets nothing of the machine: no permission, no device, no download, no capture, no spell-check fetch. */
export function setupPermissions(box: BoxSettings): void {
  for (const pages of [session.defaultSession, ...box.screens.map(sessionOf)]) refuseEverything(pages);
  app.on('web-contents-created', (_event, contents) => refuseBluetoothPicker(contents));
  app.on('select-client-certificate', (event, _contents, _url, _certificates, callback) => {
    event.preventDefault(); // Electron would show the first one of the box to whoever asks
    callback();
  });
}

function refuseEverything(pages: Electron.Session): void {
  pages.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  pages.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  pages.setSpellCheckerEnabled(false);
  refuseDevicePickers(pages);
  pages.on('will-download', (event) => event.preventDefault());
}

function refuseDevicePickers(pages: Electron.Session): void {
  pages.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault();
    callback('');
  });
  pages.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault();
    callback(null);
  });
  pages.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault();
    callback();
  });
}

function refuseBluetoothPicker(contents: WebContents): void {
  contents.on('select-bluetooth-device', (event, _devices, callback) => {
    event.preventDefault();
    callback('');
  });
}
