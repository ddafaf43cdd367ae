using Portal.Tests.Features;

[assembly: AssemblyFixture(typeof(SharedSite))]

namespace Portal.Tests.Features;

/// <summary>The portal, served once for all tests that only read pages. A test that writes takes a site of its own.</summary>
public sealed class SharedSite : TestSite;
