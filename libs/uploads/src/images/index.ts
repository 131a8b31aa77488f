export { createImageConsumer } from './image-consumer.ts';
export { createPhotoCleaner } from './photo-cleaner.ts';
export { photoObjects, type PhotoObjects } from './photo-objects.ts';
export { renderPhoto, type Rendered } from './render-photo.ts';
export { takingPhotos } from './take-photo.ts';
