using Audio.Cli.Serving;
using Microsoft.AspNetCore.Http;

namespace Audio.Tests.Serving;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:8080", true)]
    [InlineData("localhost.", true)]
    [InlineData("127.0.0.1:8080", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("192.168.1.20", true)]
    [InlineData("podcasts.example.com", true)]
    [InlineData("Podcasts.Example.com.:443", true)]
    [InlineData("", true)]
    [InlineData("evil.example.com", false)]
    [InlineData("localhost.evil.example.com", false)]
    [InlineData("127.0.0.1.evil.example.com", false)]
    [InlineData("example.com", false)]
    [InlineData("x.podcasts.example.com", false)]
    public void Only_numbers_localhost_and_given_names_are_answered(string host, bool included) =>
        new HostNames(["podcasts.example.com"]).Includes(new HostString(host)).ShouldBe(included);

    [Theory]
    [InlineData("podcasts.example.com", true)]
    [InlineData("mypc", true)]
    [InlineData("", false)]
    [InlineData("https://example.com/", false)]
    [InlineData("example.com:80", false)]
    [InlineData("a b", false)]
    public void A_name_has_no_port_and_no_scheme(string name, bool isName) => HostNames.IsName(name).ShouldBe(isName);

    [Theory]
    [InlineData(20_000, 100, 500)]
    [InlineData(1024, 100, 276)]
    [InlineData(256, 100, 20)]
    [InlineData(24, 20, 8)]
    [InlineData(int.MaxValue, 100, 500)]
    public void Connections_leave_room_for_files(int openFiles, int used, int connections) => OpenConnections.LimitOf(openFiles, used).ShouldBe(connections);
}
