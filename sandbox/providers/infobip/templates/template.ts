// Type aliases, because an interface can't be handed out as JSON.

/** A header of a template; the same member is called `type` when the template is sent. */
type HeaderFormat = 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'GIF' | 'LOCATION';

/** What stands above a template's body. */
export type Header = { format: HeaderFormat; text?: string; example?: string };

/** A button of a template (Infobip, templates, structure). */
export type Button =
	| { type: 'QUICK_REPLY' | 'CATALOG' | 'MULTI_PRODUCT' | 'REQUEST_CONTACT_INFO'; text: string }
	| { type: 'PHONE_NUMBER'; text: string; phoneNumber: string }
	| { type: 'URL'; text: string; url: string; example?: string }
	| { type: 'COPY_CODE'; example: string }
	| { type: 'FLOW'; text: string; flowId: number; flowAction: string; navigateScreen?: string }
	| { type: 'ORDER_DETAILS'; text: string; variant: 'BRAZIL' | 'INDIA' }
	| { type: 'VOICE_CALL'; text: string; callValidityPeriod?: number };

/** A body with its variables `{{1}}`, `{{2}}` ... */
type Body = { text: string; examples?: string[] };

/** A card of a carousel. */
type Card = { header: Header; body?: Body; buttons: Button[] };

/** What a marketing or utility template is made of. */
export type PlainStructure = {
	header?: Header;
	body: Body;
	footer?: { text: string };
	buttons?: Button[];
	carousel?: { cards: Card[] };
	limitedTimeOffer?: { hasExpiration: boolean; text: string };
	type: 'TEXT' | 'MEDIA' | 'UNSUPPORTED';
};

/** What an authentication template is made of; WhatsApp writes its body. */
type AuthenticationStructure = {
	body: { addSecurityRecommendation: boolean };
	footer?: { codeExpirationMinutes: number };
	buttons: Array<{ otpType: 'COPY_CODE' | 'ONE_TAP'; text: string }>;
};

/** A state of a template; `APPROVED` ones can be sent. */
export const TEMPLATE_STATUSES = [
	'APPROVED',
	'PENDING',
	'REJECTED',
	'PAUSED',
	'DISABLED',
	'FLAGGED',
	'REINSTATED',
] as const;

/** A template as Infobip lists it. */
export type InfobipTemplate = {
	id: string;
	businessAccountId: number;
	name: string;
	language: string;
	status: (typeof TEMPLATE_STATUSES)[number];
	quality: 'HIGH' | 'MEDIUM' | 'LOW' | 'UNKNOWN';
	createdAt: string;
	lastUpdatedAt: string;
	platform?: { entityId?: string; applicationId?: string };
	/** A utility template that tells the status of an order. */
	subCategory?: 'ORDER_STATUS';
} & (
	| { category: 'MARKETING' | 'UTILITY'; structure: PlainStructure }
	| { category: 'AUTHENTICATION'; structure: AuthenticationStructure }
);
