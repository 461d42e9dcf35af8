/** Where a delivery stands: only a pending one will be attempted. */
export type DeliveryStatus = 'PENDING' | 'DELIVERED' | 'FAILED' | 'CANCELLED';
