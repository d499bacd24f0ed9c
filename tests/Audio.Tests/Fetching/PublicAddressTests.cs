using System.Net;
using Audio.Fetching;

namespace Audio.Tests.Fetching;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:4700::6810:84e5")]
    [InlineData("64:ff9b::101:101")] // 1.1.1.1 behind a NAT64
    [InlineData("::ffff:1.1.1.1")]
    public void Addresses_of_the_internet_are_public(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")] // a provider's own network
    [InlineData("169.254.169.254")] // where clouds keep their keys
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("198.18.0.1")]
    [InlineData("192.0.2.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")] // 127.0.0.1 behind a NAT64
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")] // 127.0.0.1 by 6to4
    [InlineData("2001:db8::1")]
    public void Addresses_of_ones_own_are_not(string address) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBeFalse();
}
