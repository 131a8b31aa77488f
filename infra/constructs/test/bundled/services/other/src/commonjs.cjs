const { EOL } = require('node:os');

module.exports = (text) => text.split(EOL).length;
