cluster latin { kubernetes: 1.34.1 }

// Grüße
