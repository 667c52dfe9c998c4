// escpos asks for image decoding when it is loaded; Hallcall never hands it an image.
module.exports = function getPixels() {
  throw new Error('images are not decoded through escpos');
};
