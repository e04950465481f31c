/** Where a letter to the hotline goes that sent an order: the reply to the caller, or the order itself back. */
const to = (order: string, what: 'reply' | 'return'): string => `/api/v1/desk/orders/${order}/${what}`;

export const replyTo = (order: string): string => to(order, 'reply');
export const returnTo = (order: string): string => to(order, 'return');
