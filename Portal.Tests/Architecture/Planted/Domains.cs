namespace Portal.Tests.Architecture.Planted.Domains.Domain
{
    internal sealed class Reads
    {
        public static string Text(string path) => File.ReadAllText(path);
    }

    internal sealed class Waits
    {
        public static Task Nothing() => Task.CompletedTask;
    }

    internal sealed class Clock(TimeProvider time)
    {
        public DateTimeOffset Now => time.GetUtcNow();
    }

    internal sealed class Maps
    {
        public Microsoft.EntityFrameworkCore.DbContext? Database { get; init; }
    }
}
