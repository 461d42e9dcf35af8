import { expect, it } from '@jest/globals';
import { presign } from './presign.js';

/** The example of "Authenticating Requests: Using Query Parameters (AWS Signature Version 4)" in AWS's S3 API reference. */
it('signs as AWS does in its published example', async () => {
  const url = await presign(
    {
      bucketUrl: 'https://examplebucket.s3.amazonaws.com',
      region: 'us-east-1',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    },
    { method: 'GET', name: 'test.txt', headers: {}, seconds: 86_400, now: new Date('2013-05-24T00:00:00Z') },
  );
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
    'X-Amz-Date': '20130524T000000Z',
    'X-Amz-Expires': '86400',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  });
});
