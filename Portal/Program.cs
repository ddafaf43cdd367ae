using Portal;
using Portal.Commands;

return CommandLine.IsVerb(args)
    ? await CommandLine.RunAsync(args, CommandHost.Context())
    : await WebHost.RunAsync(args);
