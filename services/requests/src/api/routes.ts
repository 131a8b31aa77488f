import { browseRequests, readAreas } from './browse.routes.ts';
import { dropFavourite, keepFavourite, readFavourites } from './favourite.routes.ts';
import {
  acceptOffer,
  declineOffer,
  makeOffer,
  markOffersRead,
  readDeal,
  readMyDeals,
  readMyOffers,
  readOffers,
  reconfirmOffer,
  withdrawOffer,
} from './offer.routes.ts';
import { PLACE_ROUTES } from './place.routes.ts';
import {
  cancelRequest,
  editRequest,
  postRequest,
  readMyRequests,
  readPrivatePlaces,
  readRequest,
  readStanding,
} from './request.routes.ts';
import { UPLOAD_ROUTES } from './upload.routes.ts';

/** Every route of requests, in the order of the document. A fixed path stands before one with a parameter there. */
export const ROUTES = [
  postRequest,
  browseRequests,
  readAreas,
  readMyRequests,
  readRequest,
  editRequest,
  cancelRequest,
  readPrivatePlaces,
  readStanding,
  makeOffer,
  readOffers,
  markOffersRead,
  acceptOffer,
  declineOffer,
  withdrawOffer,
  reconfirmOffer,
  readMyOffers,
  readMyDeals,
  readDeal,
  keepFavourite,
  dropFavourite,
  readFavourites,
  ...PLACE_ROUTES,
  ...UPLOAD_ROUTES,
] as const;
