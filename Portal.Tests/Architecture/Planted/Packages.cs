namespace Portal.Tests.Architecture.Planted.Packages.Features.Reports
{
    internal sealed class Scheduling
    {
        public Quartz.IJob? Job { get; init; }
    }

    internal sealed class Verb
    {
        public System.CommandLine.Command? Command { get; init; }
    }

    internal sealed class Post
    {
        public MailKit.Net.Smtp.SmtpClient? Client { get; init; }

        public MimeKit.MimeMessage? Message { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Packages.Reporting.Reports
{
    internal sealed class Sheet
    {
        public DocumentFormat.OpenXml.Spreadsheet.Cell? Cell { get; init; }

        public System.IO.Packaging.Package? Package { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Packages.Reporting.Model
{
    internal sealed class Asks
    {
        public Microsoft.EntityFrameworkCore.DbContext? Database { get; init; }
    }
}

namespace Portal.Tests.Architecture.Planted.Packages.Jobs
{
    internal sealed class Raw
    {
        public static string Version() => SQLitePCL.raw.sqlite3_libversion().utf8_to_string();
    }

    internal sealed class Web : Microsoft.AspNetCore.Mvc.Controller;
}
