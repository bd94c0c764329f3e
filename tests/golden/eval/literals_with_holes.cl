// What is put in is marked where it is put in, also if it is nothing. A mistake that begins in the
// text and goes on in what is put in marks the literal.
//--- main.cl
@root
kind world {
  large: String = "999"
  nothing: String = ""
  nets: [Cidr] = []
  emit yaml({ nets: nets }) at "out.yaml"
}
world w {
  nets: [
    "10.0.\(self.large).0/8",
    "10.0.\(self.large)1.0/8",
    "10.0.\(self.nothing).0/8",
    "10.0.0.0/\(self.nothing)",
    "10.0.1\(self.large).0/8",
    "10.\(self.large)",
    "1.0.0.\(self.nothing)0/\(self.large)",
  ]
}
//----
// error[CL0217] main.cl:10:13-23: '10.0.999.0/8' is no Cidr: '999' is larger than 255
//   label main.cl:3:19-24: it comes from here
//   help: each of the four numbers is at most 255
// error[CL0217] main.cl:11:13-23: '10.0.9991.0/8' is no Cidr: '9991' is larger than 255
//   label main.cl:3:19-24: it comes from here
//   help: each of the four numbers is at most 255
// error[CL0217] main.cl:12:13-25: '10.0..0/8' is no Cidr: a number is missing
//   label main.cl:4:21-23: it comes from here
//   help: an IPv4 address has four, such as 10.0.0.1
// error[CL0217] main.cl:13:17-29: '10.0.0.0/' is no Cidr: the prefix length is missing
//   label main.cl:4:21-23: it comes from here
//   help: write a prefix length from 0 to 32
// error[CL0217] main.cl:14:5-30: '10.0.1999.0/8' is no Cidr: '1999' is larger than 255
//   help: each of the four numbers is at most 255
// error[CL0217] main.cl:15:5-23: '10.999' is no Cidr: '10.999' has 2 numbers, an IPv4 address has 4
//   help: write an address such as 10.0.0.1 or 2001:db8::1
// error[CL0217] main.cl:16:31-41: '1.0.0.0/999' is no Cidr: '999' is larger than the 32 bits of an address
//   label main.cl:3:19-24: it comes from here
//   help: write a prefix length from 0 to 32
