/**
 * The labels of the fields behind the paths that Infobip names in its refusals, without positions. A
 * path that is not here keeps its own name: nobody could say which field is meant.
 */
const LABELS: ReadonlyMap<string, string> = new Map([
	['from', 'Sender'],
	['sender', 'Sender'],
	['to', 'Recipient'],
	['destinations[].to', 'Recipient'],
	['messageId', 'Message ID'],
	['callbackData', 'Correlation ID'],
	['notifyUrl', 'Report URL'],
	['webhooks.delivery.url', 'Report URL'],
	['entityId', 'Entity ID'],
	['applicationId', 'Application ID'],
	['options.platform.entityId', 'Entity ID'],
	['options.platform.applicationId', 'Application ID'],
	['context.replyToMessageId', 'Reply To'],
	['urlOptions.trackingUrl', 'Tracking URL'],
	['urlOptions.customDomain', 'Custom Domain'],
	['smsFailover.from', 'SMS Sender'],
	['smsFailover.text', 'SMS Text'],
	['bulkId', 'Bulk ID'],
	['content.text', 'Text'],
	['content.mediaUrl', 'Media URL'],
	['content.caption', 'Caption'],
	['content.filename', 'Filename'],
	['content.latitude', 'Latitude'],
	['content.longitude', 'Longitude'],
	['content.name', 'Name'],
	['content.address', 'Address'],
	['content.contacts', 'Contacts'],
	['content.header', 'Header'],
	['content.header.text', 'Header Text'],
	['content.header.mediaUrl', 'Header Media URL'],
	['content.header.filename', 'Header Filename'],
	['content.body', 'Body'],
	['content.body.text', 'Body'],
	['content.footer.text', 'Footer'],
	['content.action.buttons', 'Buttons'],
	['content.action.buttons[].id', 'ID'],
	['content.action.buttons[].title', 'Title'],
	['content.action.title', 'List Button Text'],
	['content.action.sections', 'Sections'],
	['content.action.sections[].title', 'Section Title'],
	['content.action.sections[].rows[].id', 'ID'],
	['content.action.sections[].rows[].title', 'Title'],
	['content.action.sections[].rows[].description', 'Description'],
	['content.action.displayText', 'Button Text'],
	['content.action.url', 'Button URL'],
	['content.action.catalogId', 'Catalog ID'],
	['content.action.productRetailerId', 'Product Retailer ID'],
	['content.action.flowId', 'Flow ID'],
	['content.action.flowToken', 'Flow Token'],
	['content.action.cards', 'Cards'],
	['content.action.payment.id', 'Order ID'],
	['content.action.payment.type', 'Payment Type'],
	['content.action.paymentConfiguration', 'Payment Configuration'],
	['content.action.totalAmount', 'Total'],
	['content.action.order.items', 'Items'],
	['content.action.order.items[].name', 'Name'],
	['content.action.order.items[].quantity', 'Quantity'],
	['content.action.order.items[].amount', 'Price'],
	['content.action.order.items[].retailerId', 'Retailer ID'],
	['content.action.status', 'Status'],
	['content.action.description', 'Description'],
	['content.templateName', 'Template'],
	['content.language', 'Language'],
	['content.templateData.body.placeholders', 'Body Variables'],
	['content.templateData.header.mediaUrl', 'Header Media URL'],
	['content.templateData.header.filename', 'Header Filename'],
]);

/** What the arrays on a path hold, by the member that is one. */
const NOUNS: ReadonlyMap<string, string> = new Map([
	['buttons', 'button'],
	['cards', 'card'],
	['contacts', 'contact'],
	['items', 'item'],
	['placeholders', 'variable'],
	['rows', 'row'],
	['sections', 'section'],
]);

/** The longest path that is read; more is no path. */
const LONGEST = 200;

/**
 * A path of Infobip's as people know the field: `'Title' of button 2 (content.action.buttons[1].title)`.
 * The path stays, since it is what its support asks for.
 */
export function fieldName(path: string): string {
	if (path.length > LONGEST) return path;
	const inner = path.replace(/^\$?\.?(messages|events)\[\d+\]\./, '');
	const general = inner.replace(/\[\d+\]/g, '[]');
	const label = LABELS.get(general) ?? LABELS.get(general.replace(/(\[\]|\.value)$/, ''));
	if (label === undefined) return path;
	const places = inner.split('.').flatMap((step) => {
		const [, member = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(step) ?? [];
		const noun = NOUNS.get(member);
		return noun === undefined ? [] : [`${noun} ${Number(index) + 1}`];
	});
	const where = places.length === 0 ? '' : ` of ${places.reverse().join(' in ')}`;
	return `'${label}'${where} (${path})`;
}
