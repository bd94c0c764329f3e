// Comments stay aligned with those of a line that can't be read.
cron-job clean {
  image: fill-in     // which image
  schedule: fill-in  // when
  :args fill-in      // what it runs
}

cron-job sweep {
  image: fill-in       // which image, aligned with nothing that is broken
  schedule: fill-in       // when
}
