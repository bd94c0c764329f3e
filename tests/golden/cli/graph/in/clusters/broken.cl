cluster broken { kubernetes: 1.34.1 }
namespace web { app front {} }
