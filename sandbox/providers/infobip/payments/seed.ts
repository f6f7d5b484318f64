import type { KnownPayment } from './book';

/** Payments of the shop's orders from before the sandbox started. */
export function seededPayments(sender: string): KnownPayment[] {
	const createdAt = new Date('2026-11-18T09:00:00.000Z');
	const updatedAt = new Date('2026-11-18T09:01:00.000Z');
	const common = { sender, createdAt, updatedAt, total: 122_950 };
	return [
		{
			...common,
			paymentId: 'ord7781',
			type: 'UPI_PAYU',
			currency: 'INR',
			callbackData: ['wf-17', '7781'],
			status: 'CAPTURED',
		},
		{
			...common,
			paymentId: 'ord-7781',
			type: 'PG_RAZORPAY',
			currency: 'INR',
			callbackData: { workflow: 'wf-17', order: '7781' },
			status: 'CAPTURED',
		},
		{ ...common, paymentId: 'ord-7782', type: 'PG_PAYU', currency: 'INR', status: 'FAILED' },
		{ ...common, paymentId: 'ped-7781', type: 'BRAZIL_PIX_DC', currency: 'BRL', status: 'PENDING' },
	];
}
