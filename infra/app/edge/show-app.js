// A CloudFront function (JavaScript runtime 2.0) on requests for the web app's files. Addresses that the app makes
// up (/requests/123) are its one page; files and the pages of /docs are themselves. Done here and not by error
// pages, which would also turn an API's 404 into the app.

// oxlint-disable-next-line no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  if (request.uri === '/docs' || request.uri === '/docs/') {
    request.uri = '/docs/index.html';
  } else if (!request.uri.split('/').pop().includes('.')) {
    request.uri = '/index.html';
  }
  return request;
}
