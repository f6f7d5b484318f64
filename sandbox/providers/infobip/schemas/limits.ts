/**
 * Limits of the send calls (Infobip, outbound messages and its pages): lengths in code points,
 * counts of elements, everything else as its comment says. Where an older and a newer document
 * differ, the value that both allow.
 */
export const INFOBIP_LIMITS = {
	phoneNumber: 24,
	/** A business-scoped user ID, such as `IN.5550001`. */
	userId: 150,
	messageId: 200,
	/** The message ID of an event, which only newer documents know. */
	eventMessageId: 200,
	bulkId: 100,
	callbackData: 4000,
	notifyUrl: 2048,
	entityId: 255,
	text: 4096,
	caption: 3000,
	body: 1024,
	footer: 60,
	headerText: 60,
	mediaUrl: 2048,
	filename: 240,
	place: 1000,
	buttons: 3,
	buttonId: 256,
	buttonTitle: 20,
	listTitle: 20,
	sections: 10,
	sectionTitle: 24,
	rowId: 200,
	rowTitle: 24,
	rowDescription: 72,
	/** Over all sections of a multi-product message. */
	products: 30,
	url: 2048,
	displayText: 20,
	carouselCards: 10,
	carouselCardBody: 160,
	carouselButtonId: 20,
	callValidityMinutes: 43_200,
	callContextPayload: 512,
	orderDescription: 120,
	paymentIdUpiPayu: 25,
	paymentId: 35,
} as const;

/** Limits of what an order-details message carries (Infobip, order details). */
export const ORDER_LIMITS = {
	itemName: 60,
	amountDescription: 60,
	programName: 60,
	paymentConfiguration: 60,
	/** Seconds. */
	minExpiration: 360,
	expirationDescription: 120,
	productDescription: 100,
	customerFirstName: 60,
	customerLastName: 20,
	customerEmail: 50,
	callbackDataUpiPayu: 5,
	callbackDataPgPayu: 4,
	callbackDataEntry: 255,
	beneficiaryName: 200,
	addressLine: 100,
	brazilPayments: 2,
} as const;

/** Limits of a template message (Infobip, send template message). */
export const TEMPLATE_LIMITS = {
	name: 512,
	buttons: 10,
	urlButtons: 2,
	copyCodeButtons: 1,
	flowButtons: 1,
	quickReplyParameter: 128,
	copyCode: 15,
	flowToken: 3000,
	thumbnail: 3000,
	cards: 10,
	cardButtons: 2,
	smsText: 4096,
} as const;
