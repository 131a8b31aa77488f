// Generated from composer's OpenAPI document by scripts/generate-api.ts: change the service, not this.
export interface paths {
    "/v1/composer/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers */
        get: operations["getComposerHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/composer/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getComposerOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The app’s first call: who I am, and what waits for me */
        get: operations["getViewsMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people ask for now */
        get: operations["getViewsHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request with its requester; for its owner all offers, for others their own */
        get: operations["getViewsRequestsByRequestId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s conversations, each with whom and about what */
        get: operations["getViewsInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s deals on either side, each with whom and about what */
        get: operations["getViewsDeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: components["schemas"]["identity.Problem"];
        /** @description What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503). */
        GatewayRefusal: {
            message: string;
        };
        Health: {
            service: string;
            /** @constant */
            status: "ok";
        };
        MeView: {
            profile: components["schemas"]["OwnProfile"];
            entitlement?: components["schemas"]["Entitlement"];
            unread: {
                messages?: number;
                notifications?: number;
            };
            unavailable: string[];
        };
        OwnProfile: components["schemas"]["identity.OwnProfile"];
        Entitlement: components["schemas"]["subscriptions.Entitlement"];
        HomeView: {
            items: {
                request: components["schemas"]["RequestCard"];
                requester?: components["schemas"]["ProfileCard"] | null;
            }[];
            unavailable: string[];
        };
        RequestCard: components["schemas"]["requests.RequestCard"];
        ProfileCard: components["schemas"]["identity.ProfileCard"];
        RequestView: {
            request: components["schemas"]["Request"];
            requester?: components["schemas"]["ProfileCard"] | null;
            offers?: {
                offer: components["schemas"]["Offer"];
                provider?: components["schemas"]["ProfileCard"] | null;
                conversation?: components["schemas"]["Conversation"] | null;
            }[];
            standing?: components["schemas"]["Standing"] | null;
            offer?: components["schemas"]["Offer"] | null;
            conversation?: components["schemas"]["Conversation"] | null;
            unavailable: string[];
        };
        Request: components["schemas"]["requests.Request"];
        Offer: components["schemas"]["requests.Offer"];
        Conversation: components["schemas"]["chat.Conversation"];
        Standing: components["schemas"]["requests.Standing"];
        InboxView: {
            items: {
                conversation: components["schemas"]["Conversation"];
                request?: components["schemas"]["RequestCard"] | null;
                peer?: components["schemas"]["ProfileCard"] | null;
            }[];
            nextCursor: string | null;
            unavailable: string[];
        };
        DealsView: {
            items: {
                deal: components["schemas"]["Deal"];
                request?: components["schemas"]["RequestCard"] | null;
                peer?: components["schemas"]["ProfileCard"] | null;
            }[];
            nextCursor: string | null;
            unavailable: string[];
        };
        Deal: components["schemas"]["requests.Deal"];
        /** @description A problem document (RFC 9457). Decide by `code`; it is stable. */
        "identity.Problem": {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            instance: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503). */
        "identity.GatewayRefusal": {
            message: string;
        };
        "identity.Health": {
            service: string;
            /** @constant */
            status: "ok";
        };
        "identity.OwnProfile": {
            userId: string;
            displayName: string;
            secondName: string | null;
            avatar: components["schemas"]["identity.Photo"] | null;
            badges: components["schemas"]["identity.Badges"];
            /** Format: date-time */
            memberSince: string;
            bio: string;
            languages: string[];
            homeCity: components["schemas"]["identity.City"] | null;
            /** @enum {string} */
            locale: "fr" | "ar" | "en";
            timeZone: string;
            version: number;
        };
        "identity.Photo": {
            id: string;
            /** @enum {string} */
            state: "processing" | "ready" | "refused";
            /** @enum {string} */
            reason?: "too-large" | "too-many-pixels" | "not-an-image" | "damaged";
            urls: {
                small: string;
                medium: string;
                large: string;
            };
        };
        "identity.Badges": {
            email: boolean;
            phone: boolean;
            id: boolean;
        };
        "identity.City": {
            city: string;
            countryCode: string;
        };
        "identity.ProfileEdit": {
            displayName?: string;
            secondName?: string | null;
            bio?: string;
            languages?: string[];
            homeCity?: components["schemas"]["identity.City"] | null;
            avatar?: null;
            /** @enum {string} */
            locale?: "fr" | "ar" | "en";
            timeZone?: string;
        };
        "identity.PublicProfile": {
            userId: string;
            displayName: string;
            secondName: string | null;
            avatar: components["schemas"]["identity.Photo"] | null;
            badges: components["schemas"]["identity.Badges"];
            /** Format: date-time */
            memberSince: string;
            bio: string;
            languages: string[];
            homeCity: components["schemas"]["identity.City"] | null;
        };
        "identity.ProfileCard": {
            userId: string;
            displayName: string;
            secondName: string | null;
            avatar: components["schemas"]["identity.Photo"] | null;
            badges: components["schemas"]["identity.Badges"];
            /** Format: date-time */
            memberSince: string;
        };
        "identity.Upload": {
            /** @enum {string} */
            contentType: "image/jpeg" | "image/png" | "image/webp";
            bytes: number;
        };
        "identity.UploadTicket": {
            photoId: string;
            /** Format: uri */
            url: string;
            fields: {
                [key: string]: string;
            };
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description A problem document (RFC 9457). Decide by `code`; it is stable. */
        "requests.Problem": {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            instance: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503). */
        "requests.GatewayRefusal": {
            message: string;
        };
        "requests.Health": {
            service: string;
            /** @constant */
            status: "ok";
        };
        "requests.PostRequest": {
            /** @enum {string} */
            workflow: "simple_delivery" | "pickup_delivery" | "service";
            title: string;
            description: string;
            /** @enum {string} */
            category: "electronics" | "fashion" | "beauty" | "health" | "food" | "documents" | "home" | "auto" | "baby" | "books" | "services" | "other";
            /** @default [] */
            items?: components["schemas"]["requests.Item"][];
            dropoff?: components["schemas"]["requests.Place"];
            pickup?: components["schemas"]["requests.Place"];
            meetup?: components["schemas"]["requests.Place"];
            /** @default null */
            dueOn?: string | null;
            /** @default null */
            reward?: components["schemas"]["requests.Money"] | null;
            /** @default null */
            itemPrice?: components["schemas"]["requests.Money"] | null;
            /** @default null */
            localPrice?: components["schemas"]["requests.Money"] | null;
            /** @default null */
            weightGrams?: number | null;
            /** @default null */
            sizeClass?: ("envelope" | "small" | "medium" | "large" | "bulky") | null;
            /** @default false */
            fragile?: boolean;
            /** @default [] */
            photoIds?: string[];
        };
        "requests.Item": {
            name: string;
            quantity: number;
            /** Format: uri */
            link?: string;
        };
        "requests.Place": {
            /** @enum {string} */
            kind: "person" | "shop" | "public";
            label: string;
            countryCode: string;
            city: string;
            point: components["schemas"]["requests.Point"];
            details?: string;
            contact?: components["schemas"]["requests.Contact"];
        };
        "requests.Point": {
            lat: number;
            lng: number;
        };
        "requests.Contact": {
            name: string;
            phone: string;
        };
        "requests.Money": {
            amount: number;
            /** @enum {string} */
            currency: "TND" | "EUR" | "USD" | "CAD" | "GBP";
        };
        "requests.OwnRequest": {
            id: string;
            requesterId: string;
            /** @enum {string} */
            workflow: "simple_delivery" | "pickup_delivery" | "service";
            /** @enum {string} */
            state: "open" | "agreed" | "completed" | "cancelled" | "expired" | "held" | "removed";
            title: string;
            /** @enum {string} */
            category: "electronics" | "fashion" | "beauty" | "health" | "food" | "documents" | "home" | "auto" | "baby" | "books" | "services" | "other";
            dueOn: string | null;
            /** Format: date-time */
            expiresAt: string;
            overdue: boolean;
            reward: {
                amount: number;
                currency: string;
            } | null;
            itemPrice: {
                amount: number;
                currency: string;
            } | null;
            localPrice: {
                amount: number;
                currency: string;
            } | null;
            weightGrams: number | null;
            sizeClass: ("envelope" | "small" | "medium" | "large" | "bulky") | null;
            fragile: boolean;
            photos: components["schemas"]["requests.Photo"][];
            termsVersion: number;
            /** Format: date-time */
            createdAt: string;
            description: string;
            items: {
                name: string;
                quantity: number;
                link?: string;
            }[];
            notices: unknown[];
            offerCount: number;
            dropoff?: components["schemas"]["requests.Place"];
            pickup?: components["schemas"]["requests.Place"];
            meetup?: components["schemas"]["requests.Place"];
            dealId: string | null;
        };
        "requests.Photo": {
            id: string;
            /** @enum {string} */
            state: "processing" | "ready" | "refused";
            /** @enum {string} */
            reason?: "too-large" | "too-many-pixels" | "not-an-image" | "damaged";
            urls: {
                small: string;
                medium: string;
                large: string;
            };
        };
        "requests.RequestCard": {
            id: string;
            requesterId: string;
            /** @enum {string} */
            workflow: "simple_delivery" | "pickup_delivery" | "service";
            /** @enum {string} */
            state: "open" | "agreed" | "completed" | "cancelled" | "expired" | "held" | "removed";
            title: string;
            /** @enum {string} */
            category: "electronics" | "fashion" | "beauty" | "health" | "food" | "documents" | "home" | "auto" | "baby" | "books" | "services" | "other";
            dueOn: string | null;
            /** Format: date-time */
            expiresAt: string;
            overdue: boolean;
            reward: {
                amount: number;
                currency: string;
            } | null;
            itemPrice: {
                amount: number;
                currency: string;
            } | null;
            localPrice: {
                amount: number;
                currency: string;
            } | null;
            weightGrams: number | null;
            sizeClass: ("envelope" | "small" | "medium" | "large" | "bulky") | null;
            fragile: boolean;
            photos: components["schemas"]["requests.Photo"][];
            termsVersion: number;
            /** Format: date-time */
            createdAt: string;
            dropoff?: components["schemas"]["requests.PublicPlace"];
            pickup?: components["schemas"]["requests.PublicPlace"];
            meetup?: components["schemas"]["requests.PublicPlace"];
            distanceKm?: number;
        };
        "requests.PublicPlace": {
            countryCode: string;
            city: string;
            area: {
                lat: number;
                lng: number;
            };
        };
        "requests.AreaCounts": {
            items: {
                area: {
                    lat: number;
                    lng: number;
                };
                countryCode: string;
                city: string;
                count: number;
            }[];
            countedAt: string | null;
        };
        "requests.OwnRequestCard": {
            id: string;
            requesterId: string;
            /** @enum {string} */
            workflow: "simple_delivery" | "pickup_delivery" | "service";
            /** @enum {string} */
            state: "open" | "agreed" | "completed" | "cancelled" | "expired" | "held" | "removed";
            title: string;
            /** @enum {string} */
            category: "electronics" | "fashion" | "beauty" | "health" | "food" | "documents" | "home" | "auto" | "baby" | "books" | "services" | "other";
            dueOn: string | null;
            /** Format: date-time */
            expiresAt: string;
            overdue: boolean;
            reward: {
                amount: number;
                currency: string;
            } | null;
            itemPrice: {
                amount: number;
                currency: string;
            } | null;
            localPrice: {
                amount: number;
                currency: string;
            } | null;
            weightGrams: number | null;
            sizeClass: ("envelope" | "small" | "medium" | "large" | "bulky") | null;
            fragile: boolean;
            photos: components["schemas"]["requests.Photo"][];
            termsVersion: number;
            /** Format: date-time */
            createdAt: string;
            dropoff?: components["schemas"]["requests.PublicPlace"];
            pickup?: components["schemas"]["requests.PublicPlace"];
            meetup?: components["schemas"]["requests.PublicPlace"];
            offerCount: number;
            dealId: string | null;
        };
        "requests.Request": {
            id: string;
            requesterId: string;
            /** @enum {string} */
            workflow: "simple_delivery" | "pickup_delivery" | "service";
            /** @enum {string} */
            state: "open" | "agreed" | "completed" | "cancelled" | "expired" | "held" | "removed";
            title: string;
            /** @enum {string} */
            category: "electronics" | "fashion" | "beauty" | "health" | "food" | "documents" | "home" | "auto" | "baby" | "books" | "services" | "other";
            dueOn: string | null;
            /** Format: date-time */
            expiresAt: string;
            overdue: boolean;
            reward: {
                amount: number;
                currency: string;
            } | null;
            itemPrice: {
                amount: number;
                currency: string;
            } | null;
            localPrice: {
                amount: number;
                currency: string;
            } | null;
            weightGrams: number | null;
            sizeClass: ("envelope" | "small" | "medium" | "large" | "bulky") | null;
            fragile: boolean;
            photos: components["schemas"]["requests.Photo"][];
            termsVersion: number;
            /** Format: date-time */
            createdAt: string;
            description: string;
            items: {
                name: string;
                quantity: number;
                link?: string;
            }[];
            notices: unknown[];
            offerCount: number;
            dropoff?: components["schemas"]["requests.PublicPlace"];
            pickup?: components["schemas"]["requests.PublicPlace"];
            meetup?: components["schemas"]["requests.PublicPlace"];
        };
        "requests.EditRequest": {
            title?: string;
            description?: string;
            /** @enum {string} */
            category?: "electronics" | "fashion" | "beauty" | "health" | "food" | "documents" | "home" | "auto" | "baby" | "books" | "services" | "other";
            items?: components["schemas"]["requests.Item"][];
            dropoff?: components["schemas"]["requests.Place"] | null;
            pickup?: components["schemas"]["requests.Place"] | null;
            meetup?: components["schemas"]["requests.Place"] | null;
            dueOn?: string | null;
            reward?: components["schemas"]["requests.Money"] | null;
            itemPrice?: components["schemas"]["requests.Money"] | null;
            localPrice?: components["schemas"]["requests.Money"] | null;
            weightGrams?: number | null;
            sizeClass?: ("envelope" | "small" | "medium" | "large" | "bulky") | null;
            fragile?: boolean;
            photoIds?: string[];
        };
        "requests.PrivatePlaces": {
            requestId: string;
            dropoff?: components["schemas"]["requests.Place"];
            pickup?: components["schemas"]["requests.Place"];
            meetup?: components["schemas"]["requests.Place"];
        };
        "requests.Standing": {
            mayOffer: boolean;
            why: ("request-not-open" | "own-request" | "offer-exists" | "offers-used-up" | "subscription-required") | null;
            offerId?: string;
            limit: number | null;
            used: number;
            /** Format: date-time */
            resetsAt: string;
        };
        "requests.MakeOffer": {
            fee: components["schemas"]["requests.Money"];
            /** @default null */
            itemCost?: components["schemas"]["requests.Money"] | null;
            /** @default null */
            dutiesPaidBy?: ("requester" | "provider") | null;
            /** Format: date */
            arrivesOn: string;
            message: string;
            termsVersion: number;
        };
        "requests.Offer": {
            id: string;
            requestId: string;
            providerId: string;
            /** @enum {string} */
            state: "pending" | "countered" | "accepted" | "declined" | "withdrawn" | "lapsed";
            turn: ("requester" | "provider") | null;
            round: number;
            fee: {
                amount: number;
                currency: string;
            };
            itemCost: {
                amount: number;
                currency: string;
            } | null;
            dutiesPaidBy: ("requester" | "provider") | null;
            cashDue: {
                amount: number;
                currency: string;
            };
            arrivesOn: string;
            message: string;
            termsVersion: number;
            version: number;
            needsReconfirmation: boolean;
            waiting: boolean;
            readAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        "requests.ReadOffers": {
            ids: string[];
        } | {
            /** @constant */
            all: true;
        };
        "requests.OffersRead": {
            items: components["schemas"]["requests.Offer"][];
        };
        "requests.AcceptOffer": {
            offerVersion: number;
            termsVersion: number;
        };
        "requests.ReconfirmOffer": {
            termsVersion: number;
        };
        "requests.Deal": {
            id: string;
            requestId: string;
            requesterId: string;
            requesterName: string | null;
            providerId: string;
            providerName: string | null;
            /** @enum {string} */
            state: "agreed" | "picked_up" | "delivered" | "completed" | "cancelled" | "disputed";
            terms: {
                version: number;
                fee: {
                    amount: number;
                    currency: string;
                };
                itemCost: {
                    amount: number;
                    currency: string;
                } | null;
                dutiesPaidBy: ("requester" | "provider") | null;
                cashDue: {
                    amount: number;
                    currency: string;
                };
                arrivesOn: string;
                /** Format: date-time */
                agreedAt: string;
                previousHash: string | null;
                hash: string;
            };
            termsVersion: number;
            handovers: unknown[];
            cash: {
                requester: null;
                provider: null;
            };
            overdue: boolean;
        };
        "requests.Favourite": {
            requestId: string;
            /** Format: date-time */
            keptAt: string;
            request: components["schemas"]["requests.RequestCard"] | null;
        };
        "requests.PlaceFound": {
            id: string;
            name: string;
            label: string;
            city: string;
            region: string;
            countryCode: string;
            point: {
                lat: number;
                lng: number;
            };
            population: number;
        };
        "requests.PlaceArea": {
            area: {
                lat: number;
                lng: number;
            };
            widthKm: number;
            countryCode: string;
            city: string;
            attribution: string;
        };
        "requests.Upload": {
            /** @enum {string} */
            contentType: "image/jpeg" | "image/png" | "image/webp";
            bytes: number;
        };
        "requests.UploadTicket": {
            photoId: string;
            /** Format: uri */
            url: string;
            fields: {
                [key: string]: string;
            };
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description A problem document (RFC 9457). Decide by `code`; it is stable. */
        "chat.Problem": {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            instance: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503). */
        "chat.GatewayRefusal": {
            message: string;
        };
        "chat.Health": {
            service: string;
            /** @constant */
            status: "ok";
        };
        "chat.Conversation": {
            id: string;
            requestId: string;
            requesterId: string;
            providerId: string;
            /** @enum {string} */
            mode: "open" | "closed";
            lastSeq: number;
            readSeq: number;
            peerReadSeq: number;
            unread: number;
            lastMessage: {
                seq: number;
                senderId: string | null;
                /** @enum {string} */
                kind: "text" | "system" | "deleted";
                text: string | null;
                data: components["schemas"]["chat.SystemData"] | null;
                sentAt: string;
            } | null;
        };
        "chat.SystemData": {
            /** @enum {string} */
            what: "offer-made" | "offer-agreed" | "offer-declined" | "offer-withdrawn" | "deal-agreed";
            offerId: string;
        };
        "chat.ConversationStanding": {
            mayOpen: boolean;
            why: ("own-request" | "request-not-open" | "conversation-exists" | "not-heard-of-yet" | "subscription-required") | null;
            conversationId: string | null;
            limit: number | null;
            used: number;
            /** Format: date-time */
            resetsAt: string;
        };
        "chat.OpenConversation": {
            /** Format: uuid */
            requestId: string;
            text: string;
            /** Format: uuid */
            clientId: string;
            /** Format: uuid */
            providerId?: string;
        };
        "chat.UnreadCount": {
            unread: number;
        };
        "chat.MessagePage": {
            items: components["schemas"]["chat.Message"][];
            nextCursor: null;
            more: boolean;
        };
        "chat.Message": {
            conversationId: string;
            seq: number;
            clientId: string;
            senderId: string | null;
            /** @enum {string} */
            kind: "text" | "system" | "deleted";
            text: string | null;
            data: components["schemas"]["chat.SystemData"] | null;
            /** Format: date-time */
            sentAt: string;
        };
        "chat.SendMessage": {
            /** Format: uuid */
            clientId: string;
            text: string;
        };
        "chat.ReadMark": {
            seq: number;
        };
        "chat.SocketTicket": {
            url: string;
            ticket: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description A problem document (RFC 9457). Decide by `code`; it is stable. */
        "notifications.Problem": {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            instance: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503). */
        "notifications.GatewayRefusal": {
            message: string;
        };
        "notifications.Health": {
            service: string;
            /** @constant */
            status: "ok";
        };
        "notifications.Notification": {
            id: string;
            /** @enum {string} */
            kind: "message" | "offer-made" | "offer-countered" | "offer-agreed" | "offer-accepted" | "offer-declined" | "deal-changed" | "deal-handed-over" | "deal-cash" | "deal-ended" | "review-due" | "review-published" | "request-expiring" | "request-expired" | "request-held" | "invitation" | "match" | "subscription-ending" | "subscription-ended" | "moderation" | "new-device";
            title: string;
            body: string;
            link: string;
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        "notifications.UnreadCount": {
            unread: number;
        };
        "notifications.ReadNotifications": {
            ids: string[];
        } | {
            /** @constant */
            all: true;
        };
        "notifications.NotificationPreferences": {
            kinds: {
                [key: string]: components["schemas"]["notifications.NotificationChoice"];
            };
            quietHours: {
                from: string;
                to: string;
            } | null;
            mailOff: ("bounced" | "complained") | null;
        };
        "notifications.NotificationChoice": {
            inApp: boolean;
            /** @enum {string} */
            email: "at-once" | "daily" | "off";
            push: boolean;
        };
        "notifications.ChoosePreferences": {
            /** @default {} */
            kinds?: {
                [key: string]: components["schemas"]["notifications.NotificationChoice"];
            };
            /** @default null */
            quietHours?: {
                from: string;
                to: string;
            } | null;
            /** @constant */
            mailAgain?: true;
        };
        "notifications.PushKey": {
            publicKey: string;
        };
        "notifications.PushSubscription": {
            /** Format: uri */
            endpoint: string;
            expirationTime?: number | null;
            keys: {
                p256dh: string;
                auth: string;
            };
        };
        "notifications.ForgetPush": {
            /** Format: uri */
            endpoint: string;
        };
        "notifications.Unsubscription": {
            /** @enum {string} */
            from: "message" | "offer-made" | "offer-countered" | "offer-agreed" | "offer-accepted" | "offer-declined" | "deal-changed" | "deal-handed-over" | "deal-cash" | "deal-ended" | "review-due" | "review-published" | "request-expiring" | "request-expired" | "request-held" | "invitation" | "match" | "subscription-ending" | "subscription-ended" | "moderation" | "new-device" | "digest";
            /** @enum {string} */
            locale: "fr" | "ar" | "en";
        };
        /** @description A problem document (RFC 9457). Decide by `code`; it is stable. */
        "subscriptions.Problem": {
            type: string;
            title: string;
            status: number;
            detail?: string;
            code: string;
            instance: string;
            requestId: string;
            errors?: {
                path: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway itself answers before a service is asked (401, 403, 404, 413, 429) or in its place (500, 503). */
        "subscriptions.GatewayRefusal": {
            message: string;
        };
        "subscriptions.Health": {
            service: string;
            /** @constant */
            status: "ok";
        };
        "subscriptions.Catalogue": {
            items: components["schemas"]["subscriptions.PlanTerms"][];
            trial: {
                /** @enum {string} */
                plan: "free" | "premium" | "pro" | "trip-pass";
                days: number;
            };
            graceDays: number;
        };
        "subscriptions.PlanTerms": {
            /** @enum {string} */
            plan: "free" | "premium" | "pro" | "trip-pass";
            limits: components["schemas"]["subscriptions.Limits"];
            extras: ("alerts-at-once" | "analytics" | "badge")[];
            prices: components["schemas"]["subscriptions.Money"][];
            period: ("month" | "30-days") | null;
        };
        "subscriptions.Limits": {
            offers: number | null;
            conversations: number | null;
        };
        "subscriptions.Money": {
            amount: number;
            /** @enum {string} */
            currency: "TND" | "EUR" | "USD" | "CAD" | "GBP";
        };
        "subscriptions.PointOfSale": {
            id: string;
            name: string;
            countryCode: string;
            city: string;
            address: string;
            hours: string;
        };
        "subscriptions.Entitlement": {
            /** @enum {string} */
            plan: "free" | "premium" | "pro" | "trip-pass";
            /** @enum {string} */
            state: "free" | "trialing" | "active" | "grace";
            validUntil: string | null;
            entitlementVersion: number;
            limits: components["schemas"]["subscriptions.Limits"];
            used: {
                offers: number;
                conversations: number;
            };
            /** Format: date-time */
            resetsAt: string;
            extras: ("alerts-at-once" | "analytics" | "badge")[];
            cancelled: boolean;
            trialAvailable: boolean;
            upcoming: components["schemas"]["subscriptions.Following"][];
        };
        "subscriptions.Following": {
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            plan: "free" | "premium" | "pro" | "trip-pass";
            /** @enum {string} */
            state: "free" | "trialing" | "active" | "grace";
        };
        "subscriptions.HistoryLine": {
            version: number;
            /** @enum {string} */
            what: "trial-started" | "trial-cancelled" | "voucher-redeemed" | "payment-recorded" | "plan-chosen" | "cancelled";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            plan: "free" | "premium" | "pro" | "trip-pass";
            months?: number;
            creditedDays?: number;
            amount?: components["schemas"]["subscriptions.Money"];
            receiptNumber?: string;
        };
        "subscriptions.Analytics": {
            items: components["schemas"]["subscriptions.MonthOfWork"][];
        };
        "subscriptions.MonthOfWork": {
            month: string;
            responses: number;
            wins: number;
            feesAgreed: components["schemas"]["subscriptions.MoneySum"][];
        };
        "subscriptions.MoneySum": {
            amount: number;
            /** @enum {string} */
            currency: "TND" | "EUR" | "USD" | "CAD" | "GBP";
        };
        "subscriptions.RedeemVoucher": {
            code: string;
        };
        "subscriptions.ChoosePlan": {
            /** @enum {string} */
            plan: "free" | "premium" | "pro";
        };
        "subscriptions.VoucherOrder": {
            /** @enum {string} */
            plan: "premium" | "pro" | "trip-pass";
            /** @default 1 */
            months?: number;
            count: number;
            /** Format: date-time */
            expiresAt: string;
        };
        "subscriptions.MadeVoucherBatch": {
            id: string;
            /** @enum {string} */
            plan: "premium" | "pro" | "trip-pass";
            months: number;
            count: number;
            redeemed: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            voidedAt: string | null;
            codes: string[] | null;
        };
        "subscriptions.VoucherBatch": {
            id: string;
            /** @enum {string} */
            plan: "premium" | "pro" | "trip-pass";
            months: number;
            count: number;
            redeemed: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            voidedAt: string | null;
        };
        "subscriptions.CashPayment": {
            /** Format: uuid */
            userId: string;
            /** @enum {string} */
            plan: "premium" | "pro" | "trip-pass";
            /** @default 1 */
            months?: number;
            amount: components["schemas"]["subscriptions.Money"];
            receiptNumber: string;
        };
        "subscriptions.RecordedPayment": {
            receiptNumber: string;
            userId: string;
            /** @enum {string} */
            plan: "premium" | "pro" | "trip-pass";
            months: number;
            amount: components["schemas"]["subscriptions.Money"];
            /** Format: date-time */
            recordedAt: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getComposerHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
    getComposerOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1, made from the schemas that validate. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
    getViewsMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description signed-out */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description upstream-unavailable, try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
    getViewsHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeView"];
                };
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description upstream-unavailable, try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
    getViewsRequestsByRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
            /** @description malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signed-out */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description upstream-unavailable, try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
    getViewsInbox: {
        parameters: {
            query?: {
                limit?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            /** @description cursor-unknown, malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signed-out */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description upstream-unavailable, try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
    getViewsDeals: {
        parameters: {
            query?: {
                limit?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealsView"];
                };
            };
            /** @description cursor-unknown, malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description signed-out */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
            /** @description upstream-unavailable, try-again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayRefusal"];
                };
            };
        };
    };
}
