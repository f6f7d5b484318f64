/** The ways to pay for which Infobip asks for the payment configuration. */
export const NEEDED_CONFIGURATION = ['BRAZIL', 'PG_PAYU', 'PG_RAZORPAY', 'UPI_PAYU'] as const;

/** The ways to pay that can have a payment configuration; with the others it must be left out. */
export const OPTIONAL_CONFIGURATION = ['BRAZIL_PIX_DC', 'UPI_LINK'] as const;

/** The ways to pay with which the customer may pay at once; a sample has it for the third, too. */
export const QUICK_PAY_TYPES = ['PG_PAYU', 'PG_RAZORPAY', 'UPI_PAYU'] as const;

/** The ways to pay that know where the goods go. */
export const WITH_BENEFICIARY = ['PG_PAYU', 'PG_RAZORPAY', 'UPI_INTENT', 'UPI_LINK'] as const;

/** The payment types that Infobip's order-status endpoint takes; their names are in the rules. */
export const INFOBIP_PAYMENT_TYPES = [
	'BRAZIL',
	'BRAZIL_BOLETO',
	'BRAZIL_LINK',
	'BRAZIL_PIX_DC',
	'PG_PAYU',
	'PG_RAZORPAY',
	'UPI_INTENT',
	'UPI_LINK',
	'UPI_PAYU',
] as const;
