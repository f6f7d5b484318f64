/**
 * How the number of a customer can stand in WhatsApp and in what people type: Mexico and Argentina have
 * a digit after the country code that WhatsApp leaves out or puts in, Brazil one after the area code.
 */
const FORMS: ReadonlyArray<readonly [form: RegExp, same: string]> = [
	[/^521(\d{10})$/, '52$1'],
	[/^549(\d{10})$/, '54$1'],
	[/^(55\d{2})9(\d{8})$/, '$1$2'],
];

const plain = (digits: string): string => {
	const found = FORMS.find(([form]) => form.test(digits));
	return found === undefined ? digits : digits.replace(...found);
};

/** Whether a number or user ID is that of the customer who was asked. */
export const isCustomer = (asked: string, ...others: readonly unknown[]): boolean =>
	others.some((other) => typeof other === 'string' && plain(other) === plain(asked));
