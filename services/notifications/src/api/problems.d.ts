/** What notifications' refusals mean over HTTP. */
export declare const PROBLEMS: {
  readonly 'push-service-unknown': {
    readonly status: 422;
    readonly title: 'This browser’s push service is not one we know';
    readonly detail: 'Mails and the list in the app go on as before.';
  };
  readonly 'link-unknown': {
    readonly status: 404;
    readonly title: 'This link is not complete';
    readonly detail: 'Open it from the mail again, or choose what reaches you in the app.';
  };
};
