// escpos lists USB and Bluetooth drivers as dependencies; Hallcall sends its bytes over its own links.
module.exports = {};
