export { cloudEvent, type Announcement, type CloudEvent } from './cloud-event.ts';
export { createConsumer, listen, type Listener } from './consumer.ts';
export { createPublisher, type Announce, type Image } from './publisher.ts';
