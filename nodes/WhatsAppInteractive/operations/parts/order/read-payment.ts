import { defined } from '../../../common/defined';
import type {
	BrazilPayment,
	Payment,
	PaymentNote,
	PaymentType,
} from '../../../messages/kinds/order-details';
import type { Reader } from '../../reader/reader';

/** The parameters of a payment, by the members of the message and their labels. */
const PARAMETERS = {
	link: ['paymentLink', 'Payment Link'],
	upiLink: ['upiIntentLink', 'UPI Intent Link'],
	pixCode: ['pixCode', 'Pix Code'],
	boletoCode: ['boletoCode', 'Boleto Code'],
	merchantName: ['pixMerchantName', 'Merchant Name'],
	key: ['pixKey', 'Pix Key'],
	keyType: ['pixKeyType', 'Pix Key Type'],
	flowType: ['pixFlowType', 'Pix Flow'],
	lastFourDigits: ['cardLastFourDigits', 'Last Four Digits'],
	credentialId: ['cardCredentialId', 'Card Credential ID'],
	productDescription: ['productDescription', 'Product Description'],
	customerFirstName: ['customerFirstName', 'Customer First Name'],
	customerLastName: ['customerLastName', 'Customer Last Name'],
	customerEmail: ['customerEmail', 'Customer Email'],
	receipt: ['paymentReceipt', 'Receipt'],
} as const;

type Member = keyof typeof PARAMETERS;

function readMember(reader: Reader, member: Member): string | undefined {
	const [name, label] = PARAMETERS[member];
	return reader.line(name, label);
}

const readNeeded = (reader: Reader, member: Member): string => readMember(reader, member) ?? '';

function readNote(note: Reader): PaymentNote {
	const read = { key: note.line('key', 'Key') ?? '', value: note.text('value', 'Value') ?? '' };
	note.close('Notes');
	return read;
}

function readValues(reader: Reader): { values?: string[] } {
	const values = reader.texts('paymentValues', 'Payment Data');
	return values.length === 0 ? {} : { values };
}

function readNotes(reader: Reader): { notes?: PaymentNote[] } {
	const notes = reader.elements('paymentNotes', 'note', 'Notes').map(readNote);
	return notes.length === 0 ? {} : { notes };
}

/** The key of a Pix, which can be a phone number. */
const readKey = (reader: Reader): string =>
	readMember(reader, 'keyType') === 'PHONE'
		? (reader.shownPhone(...PARAMETERS.key) ?? '')
		: readNeeded(reader, 'key');

function readBrazilPayment(type: BrazilPayment['type'], reader: Reader): BrazilPayment {
	switch (type) {
		case 'BRAZIL_PIX_DC':
			return {
				type,
				code: readNeeded(reader, 'pixCode'),
				merchantName: readNeeded(reader, 'merchantName'),
				keyType: readNeeded(reader, 'keyType'),
				key: readKey(reader),
				...defined({ flowType: readMember(reader, 'flowType') }),
			};
		case 'BRAZIL_LINK':
			return { type, link: readNeeded(reader, 'link') };
		case 'BRAZIL_BOLETO':
			return { type, code: readNeeded(reader, 'boletoCode') };
		case 'BRAZIL_CARD':
			return {
				type,
				lastFourDigits: readNeeded(reader, 'lastFourDigits'),
				credentialId: readNeeded(reader, 'credentialId'),
			};
	}
}

/** The groups of the collection of several payments, in the order in which they are sent. */
const GROUPS = [
	['pix', 'BRAZIL_PIX_DC'],
	['link', 'BRAZIL_LINK'],
	['boleto', 'BRAZIL_BOLETO'],
	['card', 'BRAZIL_CARD'],
] as const;

/** Reads the fields of a way to pay. */
export function readPayment(type: PaymentType, reader: Reader): Payment {
	switch (type) {
		case 'UPI_PAYU':
			return {
				type,
				productDescription: readNeeded(reader, 'productDescription'),
				customerFirstName: readNeeded(reader, 'customerFirstName'),
				...defined({ customerLastName: readMember(reader, 'customerLastName') }),
				customerEmail: readNeeded(reader, 'customerEmail'),
				...readValues(reader),
			};
		case 'PG_PAYU':
		case 'PG_BILLDESK':
		case 'PG_ZAAKPAY':
			return { type, ...readValues(reader) };
		case 'PG_RAZORPAY':
			return { type, ...defined({ receipt: readMember(reader, 'receipt') }), ...readNotes(reader) };
		case 'UPI_INTENT':
			return { type, link: readNeeded(reader, 'upiLink') };
		case 'UPI_LINK':
			return { type, link: readNeeded(reader, 'link') };
		case 'UPI_CONFIGURED':
		case 'BRAZIL':
			return { type };
		case 'BRAZIL_PIX_DC':
		case 'BRAZIL_LINK':
		case 'BRAZIL_BOLETO':
		case 'BRAZIL_CARD':
			return readBrazilPayment(type, reader);
		case 'BRAZIL_PAYMENTS':
			return {
				type,
				payments: GROUPS.flatMap(([group, each]) =>
					reader.elements('brazilPayments', group, 'Payments').map((one) => {
						const read = readBrazilPayment(each, one);
						one.close('Payments');
						return read;
					}),
				),
			};
	}
}
