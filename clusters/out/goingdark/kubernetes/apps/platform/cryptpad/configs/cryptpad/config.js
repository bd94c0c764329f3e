// CryptPad behind a gateway that ends TLS. Whatever it keeps lies below ./datastore, which is a volume.
module.exports = {
  httpUnsafeOrigin: 'https://cryptpad.goingdark.social',
  httpSafeOrigin: 'https://pad.goingdark.social',
  httpAddress: '0.0.0.0',
  httpPort: 3000,
  adminKeys: [],
  filePath: './datastore/pads/',
  archivePath: './datastore/archive/',
  pinPath: './datastore/pins/',
  taskPath: './datastore/tasks/',
  blockPath: './datastore/block/',
  blobPath: './datastore/blob/',
  blobStagingPath: './datastore/blobstage/',
  decreePath: './datastore/decrees/',
  logPath: false,
  logToStdout: true,
  logLevel: 'info',
  installMethod: 'kubernetes',
};

