/**
 * Limits of Meta's message object, in code points where they are lengths (Cloud API, sections on
 * the message types, interactive messages, payments and templates). Where Meta's pages disagree,
 * the looser limit stands here, because it refuses nothing that may be legal.
 */
export const META_LIMITS = {
	text: 4096,
	caption: 1024,
	body: 1024,
	/** 1024 or 4096. */
	listBody: 4096,
	headerText: 60,
	footer: 60,
	buttons: 3,
	buttonId: 256,
	buttonTitle: 20,
	listButton: 20,
	sections: 10,
	sectionTitle: 24,
	rowId: 200,
	rowTitle: 24,
	rowDescription: 72,
	linkText: 20,
	/** 20, or 30 as an advice. */
	flowButton: 30,
	callPayload: 512,
	callMinutes: 43_200,
	pinCode: 6,
	products: 30,
	cards: 10,
	fewestCards: 2,
	cardBody: 160,
	cardLineBreaks: 2,
	orderDescription: 120,
	orderReference: 60,
	orderReferenceIndia: 35,
	itemName: 60,
	itemsWithImage: 10,
	chargeDescription: 60,
	expirationDescription: 120,
	opaqueCallbackData: 512,
	url: 2048,
	documentFilename: 240,
	/** No page has a limit; a library has 100 and 300, Infobip's page 1000 for both. */
	locationName: 1000,
	locationAddress: 1000,
	/** 5 or 257. */
	contacts: 257,
	templateText: 1024,
	templateTextAlone: 32_768,
	parameterName: 20,
	buttonPayload: 256,
	couponCode: 15,
	oneTimeCode: 15,
} as const;

/** Seconds that an order has to stay open at least. */
export const SHORTEST_EXPIRATION = 300;
